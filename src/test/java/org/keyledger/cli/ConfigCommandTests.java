package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.job.JobFile;
import org.keyledger.job.SettingInForce;
import org.keyledger.report.GoldenFile;

class ConfigCommandTests {

    private static final Path MANUAL = Path.of("jobs/monthly/job.yaml");
    private static final Pattern SETTING = Pattern.compile("( *)(- )?([A-Za-z0-9]+):( .*|)");

    /// A job for each of the choices, so that what stands beside a choice is seen with it.
    private static final List<String> CHOICES = List.of("""
            name: organization
            source: {organization: {include: {tags: [A=b]}, exclude: {ous: [C]}}}
            thresholds: {overrides: [{unit: Sandbox, human: {maxAge: 30}, machine: {maxAge: 40}}]}
            acknowledgedAccounts: [{account: '111122223333', reason: new, until: 2026-12-31}]
            database: {postgres: {url: 'jdbc:postgresql://db/keyledger', user: keyledger}}
            scp: {phases: [{name: All}]}
            deliver:
              s3: {bucket: company-keyledger, objectLock: {mode: governance, days: 400}}
              mail:
                from: a@example.com
                leadership: [b@example.com]
                smtp: {host: mail.example.com}
                holders: {domains: [example.com]}
              alerts: {mail: [oncall@example.com], sns: {topic: 'arn:aws:sns:eu-central-1:111122223333:keyledger'}}
            metrics: {emf: true, otlp: {url: 'http://localhost:4318/v1/metrics'}}
            """, """
            name: accounts
            source: {accounts: {ids: ['111122223333']}}
            protect: {passwordFile: password}
            deliver: {mail: {from: a@example.com, leadership: [b@example.com], ses: {}}}
            """, """
            name: profile
            source: {profile: {evidence: there}}
            protect: {workbook: {passwordFile: workbook}, pdf: {passwordFile: pdf}}
            keyIds: {csv: masked}
            """);

    @TempDir
    Path folder;

    /// The settings of `job.yaml`, in it or in its comments, by their paths.
    private static Set<String> documented() throws IOException {
        Set<String> paths = new TreeSet<>();
        Deque<Map.Entry<Integer, String>> above = new ArrayDeque<>();
        for (String line : Files.readAllLines(MANUAL)) {
            Matcher setting = SETTING.matcher(line.replaceFirst("^( *)# ?", "$1"));
            if (setting.matches()) {
                int indent = setting.group(1).length() + (setting.group(2) == null ? 0 : 2);
                while (!above.isEmpty() && above.peek().getKey() >= indent) {
                    above.pop();
                }
                String path = (above.isEmpty() ? "" : above.peek().getValue() + ".") + setting.group(3);
                paths.add(path);
                above.push(Map.entry(indent, path));
            }
        }
        return paths;
    }

    @Test
    void printsEverySettingThatTheCommentedJobFileExplains() throws IOException {
        Set<String> printed = new TreeSet<>();
        for (String choice : CHOICES) {
            inForce(choice).keySet().forEach(path -> {
                String plain = path.replaceAll("\\[[0-9]+]", "");
                for (int dot = plain.indexOf('.'); dot > 0; dot = plain.indexOf('.', dot + 1)) {
                    printed.add(plain.substring(0, dot));
                }
                printed.add(plain);
            });
        }

        assertThat(documented()).hasSizeGreaterThan(100).contains("source.organization.include.ous",
                "thresholds.overrides.unit", "database.postgres.passwordEnvironmentVariable",
                "deliver.mail.smtp.passwordEnvironmentVariable");
        assertThat(printed).containsAll(documented());
    }

    @Test
    void theDefaultsPrintedAreThoseThatTheCommentedJobFileStates() throws IOException {
        Map<String, SettingInForce> bare = inForce("name: monthly\nsource: {organization: {}}\n");
        Map<String, String> stated = JobFile.settingsInForce(MANUAL).stream()
                .filter(setting -> setting.line().isPresent() && !setting.path().equals("name"))
                .collect(Collectors.toMap(SettingInForce::path, SettingInForce::value));

        assertThat(stated).hasSizeGreaterThan(40);
        assertThat(stated).allSatisfy((path, value) -> {
            assertThat(bare).containsKey(path);
            assertThat(bare.get(path).value()).as(path).isEqualTo(value);
            assertThat(bare.get(path).line()).as(path).isEmpty();
        });
    }

    @Test
    void tellsTheLineOfEachValueThatTheFileGives() throws IOException {
        CommandLineRun run = run(Map.of(), """
                name: night
                source:
                  evidence: there
                thresholds:
                  human:
                    maxAge: 400

                names:
                  human: ['[a-z]+',
                          'x.*']
                acknowledgedAccounts:
                  - account: '111122223333'
                    reason: |
                      two
                      lines
                    until: 2026-12-31
                """);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(cells(run)).contains("name|line 1|night", "source.evidence|line 3|there",
                "thresholds.human.maxAge|line 6|400", "thresholds.human.maxIdle|default|45",
                "names.human|line 9|[[a-z]+, x.*]", "acknowledgedAccounts[1].reason|line 13|two lines",
                "source.organization|default|not set", "baseline|default|the first month in the ledger",
                "deliver|default|not set");
    }

    @Test
    void aDefaultThatFollowsFromAnotherSettingIsTheOneThatCounts() throws IOException {
        CommandLineRun run = run(Map.of(), """
                name: night
                source: {evidence: there}
                reports: /srv/reports
                thresholds: {human: {maxAge: 400}}
                deliver: {mail: {from: a@example.com, auditors: [b@example.com], smtp: {host: h, security: tls}}}
                """);

        assertThat(cells(run)).contains("thresholds.human.highAge|default|400",
                "database.file|default|/srv/reports/history/ledger", "deliver.mail.smtp.port|default|465");
    }

    @Test
    void tellsOfASecretWhereItLiesAndWhetherAnythingIsThereAndNeverTheSecret() throws IOException {
        Path file = Files.writeString(folder.resolve("smtp"), "hunter2");
        String smtp = """
                name: night
                source: {evidence: there}
                deliver: {mail: {from: a@example.com, auditors: [b@example.com], smtp: {host: h, user: u, %s}}}
                """;
        String database = """
                name: night
                source: {evidence: there}
                database: {postgres: {url: 'jdbc:postgresql://db/keyledger', user: u, %s}}
                """;

        assertThat(secret(smtp, "passwordEnvironmentVariable: MAIL_PASSWORD")).isEqualTo(
                "MAIL_PASSWORD (environment, set)");
        assertThat(secret(smtp, "passwordEnvironmentVariable: EMPTY")).isEqualTo("EMPTY (environment, not set)");
        assertThat(secret(smtp, "passwordEnvironmentVariable: OTHER")).isEqualTo("OTHER (environment, not set)");
        assertThat(secret(smtp, "passwordFile: " + file)).isEqualTo(file + " (file, there)");
        assertThat(secret(smtp, "passwordFile: /nowhere/smtp")).isEqualTo("/nowhere/smtp (file, not there)");
        assertThat(secret(smtp, "passwordSecret: mail")).isEqualTo("mail (AWS Secrets Manager, not asked)");
        assertThat(secret(smtp, "passwordParameter: /mail")).isEqualTo("/mail (Parameter Store, not asked)");
        assertThat(secret(database, "passwordEnvironmentVariable: MAIL_PASSWORD")).isEqualTo(
                "MAIL_PASSWORD (environment, set)");
        assertThat(secret(database, "passwordFile: " + file)).isEqualTo(file + " (file, there)");
    }

    private String secret(String yaml, String place) throws IOException {
        Map<String, String> environment = Map.of("MAIL_PASSWORD", "hunter2", "EMPTY", "");
        CommandLineRun run = run(environment, yaml.formatted(place));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out() + run(environment, yaml.formatted(place), "--json").out()).doesNotContain("hunter2");
        return cells(run).stream().filter(line -> line.contains(".password") && line.contains("|line "))
                .map(line -> line.substring(line.lastIndexOf('|') + 1)).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = { "password: hunter2", "awsSecretAccessKey: hunter2",
            "database: {postgres: {url: 'jdbc:postgresql://u:hunter2@db/k', user: u}}",
            "database: {postgres: {url: 'jdbc:postgresql://db/k', user: u, password: hunter2}}",
            "deliver: {mail: {from: a@b.c, auditors: [b@b.c], ses: {}, link: 'https://u:hunter2@reports.example.com/'}}",
            "deliver: {mail: {from: a@b.c, auditors: [b@b.c], smtp: {host: h, user: u, password: hunter2}}}",
            "deliver: {s3: {bucket: reports, secretAccessKey: hunter2}}" })
    void aSecretInTheFileIsRefusedAndNotRepeated(String line) throws IOException {
        CommandLineRun run = run(Map.of(), "name: night\nsource: {evidence: there}\n" + line + "\n");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 3").contains("secret").doesNotContain("hunter2");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void printsTheDemoAsAlways() throws IOException {
        StringWriter out = new StringWriter();
        assertThat(execute(out, new StringWriter(), Map.of(), "config", "jobs/demo/job.yaml")).isZero();

        GoldenFile.assertSame("config-demo.txt", Files.writeString(folder.resolve("config"),
                out.toString().replaceFirst("(concurrency +default +)[0-9]+", "$1PROCESSORS")));
    }

    @Test
    void printsJson() throws IOException {
        assertThat(run(Map.of(), "name: night\nsource: {evidence: there}\n", "--json").out()).contains("""
                    {
                      "setting": "source.evidence",
                      "value": "there",
                      "from": "job file",
                      "line": 2
                    },
                """, """
                      "setting": "exceptions",
                      "value": null,
                      "from": "default",
                      "line": null
                """);
    }

    private Map<String, SettingInForce> inForce(String yaml) throws IOException {
        Map<String, SettingInForce> byPath = new LinkedHashMap<>();
        JobFile.settingsInForce(Files.writeString(folder.resolve("job.yaml"), yaml))
                .forEach(setting -> assertThat(byPath.put(setting.path(), setting)).as(setting.path()).isNull());
        return byPath;
    }

    /// The lines of the table, with bars between the cells.
    private static List<String> cells(CommandLineRun run) {
        return run.out().lines().skip(2).map(line -> line.replaceAll(" {2,}", "|")).toList();
    }

    private CommandLineRun run(Map<String, String> environment, String yaml, String... options) throws IOException {
        Path job = Files.writeString(folder.resolve("job.yaml"), yaml);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = new String[options.length + 2];
        arguments[0] = "config";
        arguments[1] = job.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        int code = execute(out, err, environment, arguments);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    private static int execute(StringWriter out, StringWriter err, Map<String, String> environment,
            String... arguments) {
        return new Main(new Surroundings(new PrintWriter(out), new PrintWriter(err), false, Clock.systemUTC(),
                environment), new FakeLedgerJob()).execute(arguments);
    }
}
