package org.keyledger.evidence.sample;

import java.util.Locale;

/// What callers print of the program that they are. Each is of a form that CloudTrail has.
enum UserAgent {
    LAPTOP("aws-cli/2.17.20 md/awscrt#0.20.11 ua/2.0 os/macos#23.5.0 md/arch#arm64 lang/python#3.11.9"
            + " md/pyimpl#CPython cfg/retry-mode#standard md/installer#exe md/prompt#off md/command#iam."),
    SHELL("aws-cli/2.31.0 md/awscrt#0.27.6 ua/2.1 os/linux#6.1 md/arch#x86_64 lang/python#3.13.7 md/pyimpl#CPython"
            + " cfg/retry-mode#standard md/installer#exe md/distrib#ubuntu.24 md/prompt#off md/command#iam."),
    PYTHON("Boto3/1.34.131 md/Botocore#1.34.131 ua/2.0 os/linux#6.1 md/arch#x86_64 lang/python#3.11.9"
            + " md/pyimpl#CPython cfg/retry-mode#legacy Botocore/1.34.131"),
    /// The same in a container of ECS, which says so.
    PYTHON_TASK("Boto3/1.34.131 md/Botocore#1.34.131 ua/2.0 os/linux#5.10 md/arch#x86_64 lang/python#3.11.9"
            + " md/pyimpl#CPython exec-env/AWS_ECS_FARGATE cfg/retry-mode#standard Botocore/1.34.131"),
    JAVA("aws-sdk-java/2.26.20 Linux/6.1.94-99.176.amzn2023.x86_64 OpenJDK_64-Bit_Server_VM/21.0.3+9-LTS"
            + " Java/21.0.3 vendor/Amazon.com_Inc. io/sync http/Apache cfg/retry-mode/legacy"),
    TERRAFORM("APN/1.0 HashiCorp/1.0 Terraform/1.8.5 (+https://www.terraform.io) terraform-provider-aws/5.54.1"
            + " (+https://registry.terraform.io/providers/hashicorp/aws) aws-sdk-go-v2/1.27.2 os/linux lang/go#1.22.4"
            + " md/GOOS#linux md/GOARCH#amd64 api/iam#1.32.6"),
    BROWSER("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0"
            + " Safari/537.36");

    private static final String COMMAND = "md/command#iam.";

    private final String text;

    UserAgent(String text) {
        this.text = text;
    }

    /// The CLI adds its command: `iam.create-access-key` for `CreateAccessKey`.
    String calling(String eventName) {
        return text.endsWith(COMMAND)
                ? text + eventName.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
                : text;
    }
}
