package org.linli.consents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What people said about their data. It stays when an account is closed, as proof, under the id. */
@Component
class ConsentData implements PersonalData {

    private final ConsentMapper mapper;

    ConsentData(ConsentMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        return mapper.findAll(personId).stream().map(ConsentData::row).toList();
    }

    private static Map<String, Object> row(Consent consent) {
        var row = new LinkedHashMap<String, Object>();
        row.put("item", consent.item().name());
        row.put("granted", Boolean.TRUE.equals(consent.granted()));
        row.put("policyVersion", Objects.toString(consent.policyVersion()));
        row.put("at", Objects.toString(consent.at()));
        return row;
    }

    @Override
    public void erase(long personId) {
        // An answer names an item and an instant; without the person's own row it is nobody's.
    }
}
