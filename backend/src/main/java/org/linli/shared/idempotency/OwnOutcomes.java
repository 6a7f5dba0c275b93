package org.linli.shared.idempotency;

import java.util.List;
import java.util.Map;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What the person's requests came to. It repeats what other modules export, for a week. */
@Component
class OwnOutcomes implements PersonalData {

    private final OutcomeMapper outcomes;

    OwnOutcomes(OutcomeMapper outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        return List.of();
    }

    @Override
    public void erase(long personId) {
        outcomes.forgetAllOf(personId);
    }
}
