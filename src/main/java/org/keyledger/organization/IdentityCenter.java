package org.keyledger.organization;

import java.util.List;
import java.util.Optional;

import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;

/// IAM Identity Center as far as the evidence tells. A part that is empty was not read, which never means that there is
/// none: of that an empty list tells.
///
/// @param instances      the organization's first; an empty list where none answered in `region`
/// @param region         in which was asked, and where the first instance lives
/// @param startUrl       of the access portal, where people sign in
/// @param permissionSets of the first instance
/// @param users          of the identity store
/// @param assignments    of permission sets to users and groups
public record IdentityCenter(Optional<List<Instance>> instances, Optional<String> region, Optional<String> startUrl,
        Optional<List<PermissionSet>> permissionSets, Optional<List<IdentityUser>> users,
        Optional<Assignments> assignments) {

    /// The evidence tells nothing of it.
    public static final IdentityCenter UNKNOWN = new IdentityCenter(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public IdentityCenter {
        instances = instances.map(List::copyOf);
        permissionSets = permissionSets.map(List::copyOf);
        users = users.map(List::copyOf);
    }

    /// The instance that matters: the organization's.
    public Optional<Instance> instance() {
        return instances.flatMap(all -> all.stream().findFirst());
    }

    /// @param arn of a permission set
    public Optional<PermissionSet> permissionSet(String arn) {
        return permissionSets.flatMap(all -> all.stream().filter(set -> set.arn().equals(arn)).findFirst());
    }

    /// An instance, as `ListInstances` answers.
    ///
    /// @param identityStoreId such as `d-1234567890`; empty where it was not told
    /// @param owner           the account that it belongs to: the management account, unless it is one account's own
    public record Instance(Arn arn, String identityStoreId, Optional<AccountId> owner) {

        /// Where people sign in, unless the organization has chosen a name of its own for the address; that by the store's id
        /// works beside it. Sources: AWS Sign-In user guide, "Determine your sign-in URL"; AWS GovCloud user guide and Getting
        /// Started with AWS in China, "IAM Identity Center". Of other partitions no address is published.
        public Optional<String> startUrl() {
            if (identityStoreId.isEmpty()) {
                return Optional.empty();
            }
            return switch (arn.partition().id()) {
                case "aws" -> Optional.of("https://" + identityStoreId + ".awsapps.com/start");
                case "aws-us-gov" -> Optional.of("https://start.us-gov-home.awsapps.com/directory/" + identityStoreId);
                case "aws-cn" -> Optional.of("https://start.home.awsapps.cn/directory/" + identityStoreId);
                default -> Optional.empty();
            };
        }
    }
}
