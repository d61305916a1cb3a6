package org.keyledger.architecture.offenders.assess;

/// One class for each package that is at home elsewhere.
public class Libraries {

    public static class SpringBatch {
        org.springframework.batch.core.job.Job forbidden;
    }

    public static class AwsSdk {
        software.amazon.awssdk.services.iam.IamClient forbidden;
    }

    public static class JavaSql {
        java.sql.Connection forbidden;
    }

    public static class JavaxSql {
        javax.sql.DataSource forbidden;
    }

    public static class SpringJdbc {
        org.springframework.jdbc.core.simple.JdbcClient forbidden;
    }

    public static class MigrationByFlyway {
        org.flywaydb.core.Flyway forbidden;
    }

    public static class Poi {
        org.apache.poi.ss.usermodel.Workbook forbidden;
    }

    public static class PoiSchemas {
        org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable forbidden;
    }

    public static class PoiBeans {
        org.apache.xmlbeans.XmlObject forbidden;
    }

    public static class OpenPdf {
        org.openpdf.text.Document forbidden;
    }

    public static class Templates {
        org.thymeleaf.TemplateEngine forbidden;
    }

    public static class Expressions {
        ognl.Node forbidden;
    }

    public static class Charts {
        org.jfree.chart.JFreeChart forbidden;
    }

    public static class Mail {
        jakarta.mail.Message forbidden;
    }

    public static class MailData {
        jakarta.activation.DataHandler forbidden;
    }

    public static class MailProvider {
        org.eclipse.angus.mail.smtp.SMTPTransport forbidden;
    }

    public static class FastCsv {
        de.siegmar.fastcsv.writer.CsvWriter forbidden;
    }

    public static class Yaml {
        org.yaml.snakeyaml.Yaml forbidden;
    }

    public static class Logging {
        ch.qos.logback.classic.Level forbidden;
    }

    public static class Picocli {
        picocli.CommandLine forbidden;
    }

    public static class ProgressBars {
        me.tongfei.progressbar.ProgressBar forbidden;
    }

    public static class Meters {
        io.micrometer.core.instrument.MeterRegistry forbidden;
    }

    public static class Telemetry {
        io.opentelemetry.proto.metrics.v1.Metric forbidden;
    }
}
