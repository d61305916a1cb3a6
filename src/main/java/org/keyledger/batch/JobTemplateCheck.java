package org.keyledger.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.keyledger.job.ConfigurationProblem;
import org.keyledger.job.JobFileException;
import org.keyledger.job.JobSettings;
import org.keyledger.job.TemplateCheck;
import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.TemplateUser;
import org.keyledger.templates.Templates;
import org.springframework.stereotype.Component;

/// Asks all who fill templates.
@Component
class JobTemplateCheck implements TemplateCheck {

    private final List<TemplateUser> users;

    JobTemplateCheck(List<TemplateUser> users) {
        this.users = List.copyOf(users);
    }

    @Override
    public void check(JobSettings settings) {
        Templates templates = settings.templates();
        if (templates.own().isEmpty()) {
            return;
        }
        List<ConfigurationProblem> problems = new ArrayList<>(unknown(templates));
        for (TemplateUser user : users) {
            try {
                user.check(templates);
            }
            catch (TemplateException broken) {
                problems.add(ConfigurationProblem.of(broken));
            }
        }
        if (!problems.isEmpty()) {
            throw new JobFileException(problems);
        }
    }

    /// A file that replaces nothing is a misspelt one, and would go unnoticed.
    private List<ConfigurationProblem> unknown(Templates templates) {
        TreeSet<String> known = new TreeSet<>();
        users.forEach(user -> known.addAll(user.templates()));
        return templates.own().values().stream().filter(template -> !known.contains(template.name()))
                .map(template -> unknown(template, known)).toList();
    }

    private static ConfigurationProblem unknown(Template template, TreeSet<String> known) {
        return new ConfigurationProblem(template.file(), 0, "", "nothing uses a template of this name",
                "Rename it to one of " + String.join(", ", known) + ", or remove it.");
    }
}
