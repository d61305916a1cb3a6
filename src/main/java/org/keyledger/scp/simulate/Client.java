package org.keyledger.scp.simulate;

/// Programs that call AWS, with what they send as user agent: what a policy that asks for it would do with each.
public enum Client {
    AWS_CLI("AWS CLI 2", "aws-cli/2.17.20 md/awscrt#0.20.11 ua/2.0 os/linux#6.1 md/arch#x86_64 lang/python#3.11.9"
            + " md/pyimpl#CPython cfg/retry-mode#standard md/installer#exe md/prompt#off md/command#s3.ls"),
    /// botocore's `useragent.py` begins with a capital letter.
    BOTO3("Boto3", "Boto3/1.34.131 md/Botocore#1.34.131 ua/2.0 os/linux#6.1 md/arch#x86_64 lang/python#3.11.9"
            + " md/pyimpl#CPython cfg/retry-mode#legacy Botocore/1.34.131"),
    BOTO3_IN_LAMBDA("Boto3 in Lambda", "Boto3/1.34.131 md/Botocore#1.34.131 ua/2.0 os/linux#5.10"
            + " lang/python#3.12.4 exec-env/AWS_Lambda_python3.12 Botocore/1.34.131"),
    JAVA("AWS SDK for Java", "aws-sdk-java/2.26.20 Linux/6.1 OpenJDK_64-Bit_Server_VM/21.0.3"),
    GO("AWS SDK for Go", "aws-sdk-go-v2/1.30.1 os/linux lang/go#1.22.5 md/GOOS#linux md/GOARCH#amd64 api/s3#1.58.0"),
    TERRAFORM("Terraform", "APN/1.0 HashiCorp/1.0 Terraform/1.8.5 (+https://www.terraform.io)"
            + " terraform-provider-aws/5.58.0 aws-sdk-go-v2/1.30.1 os/linux lang/go#1.22.5"),
    BROWSER("Console", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari");

    private final String title;
    private final String agent;

    Client(String title, String agent) {
        this.title = title;
        this.agent = agent;
    }

    public String title() {
        return title;
    }

    public String agent() {
        return agent;
    }
}
