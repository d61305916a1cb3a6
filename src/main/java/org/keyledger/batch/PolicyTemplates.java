package org.keyledger.batch;

import java.util.ArrayList;
import java.util.List;

import org.keyledger.scp.template.MigrationNotes;
import org.keyledger.scp.template.ScpTemplates;
import org.keyledger.templates.TemplateUser;
import org.keyledger.templates.Templates;
import org.springframework.stereotype.Component;

/// The texts of `scp.template`, which knows no Spring.
@Component
class PolicyTemplates implements TemplateUser {

    @Override
    public List<String> templates() {
        List<String> names = new ArrayList<>(ScpTemplates.files());
        names.addAll(MigrationNotes.files());
        return names;
    }

    @Override
    public void check(Templates templates) {
        ScpTemplates.of(templates);
        MigrationNotes.of(templates);
    }
}
