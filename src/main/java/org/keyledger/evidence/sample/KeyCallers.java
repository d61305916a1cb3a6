package org.keyledger.evidence.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.keyledger.iam.AccountId;

/// Who calls IAM about the keys of one account, from where and with what: people themselves, an administrator who came by
/// Identity Center, a task that rotates the keys of machines, and machines that may do so on their own.
final class KeyCallers {

    static final String ROTATOR = "key-rotation";
    static final String ROTATOR_PATH = "/pipelines/";

    private static final String ROLE_SESSION = """
            {"type":"AssumedRole","principalId":"%2$s:%3$s","arn":"%4$s","accountId":"%1$s",\
            "sessionContext":{"sessionIssuer":{"type":"Role","principalId":"%2$s",\
            "arn":"%5$s","accountId":"%1$s","userName":"%6$s"}}}""";
    private static final String USER = """
            {"type":"IAMUser","principalId":"%4$s","arn":"arn:aws:iam::%1$s:user%2$s%3$s","accountId":"%1$s",\
            "userName":"%3$s"}""";

    private static final List<UserAgent> PEOPLES = List.of(UserAgent.LAPTOP, UserAgent.BROWSER, UserAgent.PYTHON,
            UserAgent.SHELL);
    private static final List<UserAgent> MACHINES = List.of(UserAgent.PYTHON, UserAgent.JAVA, UserAgent.PYTHON);

    /// @param identity CloudTrail's `userIdentity`
    record Caller(String identity, UserAgent agent, String address) {}

    private final long seed;
    private final AccountId account;
    private final String administrator;

    /// @param administrator the e-mail of the person who cleans up
    KeyCallers(long seed, AccountId account, String administrator) {
        this.seed = seed;
        this.account = account;
        this.administrator = administrator;
    }

    static boolean isMachine(SampleUser user) {
        return user.password().isEmpty();
    }

    Caller creatorOf(SampleUser user, SampleKey key) {
        if (Duration.between(user.created(), key.created()).toSeconds() < 60) {
            return onboarding(user);
        }
        if (isMachine(user)) {
            return rotator(key);
        }
        return chance(key, 7).percent(30) ? session(emailOf(user)) : itself(user);
    }

    /// Who deactivates and deletes a key.
    Caller retirerOf(SampleUser user, SampleKey key, Instant when) {
        if (isMachine(user)) {
            return mayCallIam(user, when) ? itself(user) : rotator(key);
        }
        return chance(key, 8).percent(50) ? session(administrator) : itself(user);
    }

    /// A user whom nobody finds any more. It made the users of services by Terraform.
    Caller onboarding(SampleUser about) {
        return new Caller(USER.formatted(account, "/", "onboarding-2023", "AIDAONBOARDINGEXAMPLE"),
                about.path().equals("/service/") ? UserAgent.TERRAFORM : UserAgent.PYTHON, "203.0.113.7");
    }

    private Caller rotator(SampleKey key) {
        String session = "rotate-" + Math.floorMod(key.id().value().hashCode(), 10_000);
        return new Caller(ROLE_SESSION.formatted(account, "AROAROTATOREXAMPLE", session,
                "arn:aws:sts::" + account + ":assumed-role/" + ROTATOR + "/" + session,
                "arn:aws:iam::" + account + ":role" + ROTATOR_PATH + ROTATOR, ROTATOR), UserAgent.PYTHON_TASK,
                "198.51.100.24");
    }

    private Caller session(String email) {
        IdentityCenterRole role = new IdentityCenterRole(account, IdentityCenterRole.ADMINISTRATORS);
        return new Caller(ROLE_SESSION.formatted(account, "AROAIDENTITYCENTEREXAMPLE", email, role.session(email),
                role.arn(), role.name()), UserAgent.LAPTOP, officeOf(email));
    }

    private Caller itself(SampleUser user) {
        boolean machine = isMachine(user);
        UserAgent agent = user.name().startsWith("terraform") ? UserAgent.TERRAFORM
                : new Dice(seed, user.name().hashCode(), 9).pick(machine ? MACHINES : PEOPLES);
        return new Caller(USER.formatted(account, user.path(), user.name(), user.id()), agent,
                machine ? "203.0.113." + Math.floorMod(user.name().hashCode(), 200) : officeOf(user.name()));
    }

    /// Another address of the office's network for each.
    private static String officeOf(String name) {
        return "192.0.2." + (1 + Math.floorMod(name.hashCode(), 250));
    }

    private static boolean mayCallIam(SampleUser user, Instant when) {
        return switch (user.access().adminAt(when)) {
            case ATTACHED, BY_GROUP, INLINE, CUSTOMER_POLICY, NOT_ACTION, IAM_STAR, MAKES_KEYS -> true;
            case NONE, CONDITIONAL, OFFICE_ONLY, BOUNDED, DENIED, PASSES_ROLE, ASSUMES_ROLE, OWN_POLICY -> false;
        };
    }

    /// Of the person, as far as the user's tag or name tells; else of the administrator.
    private String emailOf(SampleUser user) {
        return user.owner().contains("@") ? user.owner()
                : user.name().contains("@") ? user.name()
                        : user.name().matches("[a-z]+\\.[a-z]+\\d*") ? user.name() + "@example.com" : administrator;
    }

    private Dice chance(SampleKey key, int salt) {
        return new Dice(seed, key.id().value().hashCode(), salt);
    }
}
