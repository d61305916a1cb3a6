package org.keyledger.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.keyledger.evidence.EvidenceWriter;
import org.keyledger.evidence.MergedAnswer;

import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;

/// Reads what `GetAccountAuthorizationDetails` tells of the kinds asked for, all pages merged.
final class AuthorizationDetails {

    /// IAM takes up to 1,000, and 100 unless told. So many users, groups, roles and policies are one call in most
    /// accounts and small enough to hold for some accounts at a time.
    private static final int PAGE = 500;

    private final IamClient iam;
    private final Calls calls;

    AuthorizationDetails(IamClient iam, Calls calls) {
        this.iam = iam;
        this.calls = calls;
    }

    /// @throws ApiFault when a page cannot be read; then there is no file
    void write(EvidenceWriter writer, Path file, EntityType... wanted) throws IOException {
        try (MergedAnswer merged = writer.merge(file,
                List.of("UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"))) {
            String marker = null;
            do {
                String from = marker;
                GetAccountAuthorizationDetailsResponse page = calls.call(Api.GET_ACCOUNT_AUTHORIZATION_DETAILS,
                        as -> iam.getAccountAuthorizationDetails(request -> request.filter(wanted).maxItems(PAGE)
                                .marker(from).overrideConfiguration(as)));
                add(merged, "UserDetailList", page.userDetailList());
                add(merged, "GroupDetailList", page.groupDetailList());
                add(merged, "RoleDetailList", page.roleDetailList());
                add(merged, "Policies", page.policies());
                marker = Boolean.TRUE.equals(page.isTruncated()) ? page.marker() : null;
            } while (marker != null);
            merged.write();
        }
    }

    private static void add(MergedAnswer merged, String array, List<? extends SdkPojo> elements) throws IOException {
        for (SdkPojo element : elements) {
            merged.add(array, AwsJson.of(element));
        }
    }
}
