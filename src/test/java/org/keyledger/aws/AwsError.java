package org.keyledger.aws;

import java.util.List;

/// An error as AWS answers it. The words `${principal}`, `${action}`, `${resource}` and `${account}` in a message stand
/// for those of the call.
public record AwsError(String code, int status, String message) {

    public static final AwsError ACCESS_DENIED = new AwsError("AccessDenied", 403,
            "User: ${principal} is not authorized to perform: ${action} on resource: ${resource}");
    public static final AwsError THROTTLING = new AwsError("Throttling", 400, "Rate exceeded");
    public static final AwsError EXPIRED_TOKEN = new AwsError("ExpiredToken", 403,
            "The security token included in the request is expired");
    public static final AwsError INVALID_CLIENT_TOKEN_ID = new AwsError("InvalidClientTokenId", 403,
            "The security token included in the request is invalid.");
    public static final AwsError MISSING_AUTHENTICATION_TOKEN = new AwsError("MissingAuthenticationToken", 403,
            "Request is missing Authentication Token");
    public static final AwsError SIGNATURE_DOES_NOT_MATCH = new AwsError("SignatureDoesNotMatch", 403,
            "Credential should be scoped to correct service.");
    public static final AwsError INVALID_ACTION = new AwsError("InvalidAction", 400,
            "Could not find operation ${action}");
    public static final AwsError VALIDATION_ERROR = new AwsError("ValidationError", 400, "The request is not valid");
    public static final AwsError INTERNAL_FAILURE = new AwsError("InternalFailure", 500,
            "The request processing has failed because of an unknown error, exception or failure.");
    public static final AwsError SERVICE_UNAVAILABLE = new AwsError("ServiceUnavailable", 503,
            "The request has failed due to a temporary failure of the server.");

    public static final AwsError REPORT_IN_PROGRESS = new AwsError("ReportInProgress", 404, "Unknown");
    public static final AwsError REPORT_NOT_PRESENT = new AwsError("ReportNotPresent", 410, "Unknown");
    public static final AwsError REPORT_EXPIRED = new AwsError("ReportExpired", 410, "Unknown");
    public static final AwsError SERVICE_FAILURE = new AwsError("ServiceFailure", 500, "Unknown");
    public static final AwsError LIMIT_EXCEEDED = new AwsError("LimitExceeded", 409, "Unknown");
    public static final AwsError NO_SUCH_ENTITY = new AwsError("NoSuchEntity", 404,
            "The user with name ${resource} cannot be found.");

    public static final AwsError REGION_DISABLED = new AwsError("RegionDisabledException", 403,
            "STS is not activated in this region for account:${account}. Your account administrator can activate STS in"
                    + " this region using the IAM Console.");
    public static final AwsError EXPIRED_TOKEN_EXCEPTION = new AwsError("ExpiredTokenException", 400,
            "The security token included in the request is expired");

    public static final AwsError NO_ORGANIZATION = new AwsError("AWSOrganizationsNotInUseException", 400,
            "Your account is not a member of an organization.");
    public static final AwsError INVALID_INPUT = new AwsError("InvalidInputException", 400,
            "You specified an invalid value.");

    private static final List<AwsError> KNOWN = List.of(ACCESS_DENIED, THROTTLING, EXPIRED_TOKEN,
            INVALID_CLIENT_TOKEN_ID, INTERNAL_FAILURE, SERVICE_UNAVAILABLE, REPORT_IN_PROGRESS, REPORT_NOT_PRESENT,
            REPORT_EXPIRED, SERVICE_FAILURE, LIMIT_EXCEEDED, NO_SUCH_ENTITY, REGION_DISABLED, EXPIRED_TOKEN_EXCEPTION,
            NO_ORGANIZATION, INVALID_INPUT);

    public AwsError saying(String newMessage) {
        return new AwsError(code, status, newMessage);
    }

    /// The error of that code; one that is not known here is taken for a mistake of the caller's.
    static AwsError coded(String code, String message) {
        return KNOWN.stream().filter(error -> error.code.equals(code)).findFirst()
                .orElse(new AwsError(code, 400, message)).saying(message);
    }

    /// The same error in the words of a service: those that speak JSON have their own for what all services refuse.
    AwsError in(Service service) {
        if (!service.speaksJson()) {
            return this;
        }
        return switch (code) {
            case "AccessDenied" -> new AwsError("AccessDeniedException", 400,
                    service == Service.ORGANIZATIONS ? "You don't have permissions to access this resource." : message);
            case "Throttling" -> service == Service.ORGANIZATIONS
                    ? new AwsError("TooManyRequestsException", 400,
                            "AWS Organizations can't complete your request because it conflicts with another attempt to"
                                    + " modify the same entity. Try again later.")
                    : new AwsError("ThrottlingException", 400, message);
            case "ExpiredToken" -> new AwsError("ExpiredTokenException", 400, message);
            case "InvalidClientTokenId" -> new AwsError("UnrecognizedClientException", 400, message);
            case "MissingAuthenticationToken" -> new AwsError("MissingAuthenticationTokenException", 400, message);
            case "SignatureDoesNotMatch" -> new AwsError("InvalidSignatureException", 400, message);
            case "InvalidAction" -> new AwsError("UnknownOperationException", 400, message);
            case "ValidationError" -> new AwsError("ValidationException", 400, message);
            case "ServiceUnavailable" -> new AwsError("ServiceUnavailableException", 503, message);
            default -> this;
        };
    }
}
