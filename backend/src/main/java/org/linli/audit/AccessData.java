package org.linli.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What is on record about people. It stays when an account is closed, under the id: the law asks for it. */
@Component
class AccessData implements PersonalData {

    private static final int MOST = 10_000;

    private final AccessRecords records;

    AccessData(AccessRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "accesses";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        return records.about(personId, Long.MAX_VALUE, MOST, Locale.CHINA).stream()
                .map(AccessData::row)
                .toList();
    }

    private static Map<String, Object> row(AccessRecord record) {
        var row = new LinkedHashMap<String, Object>();
        row.put("at", record.at().toString());
        row.put("text", record.text());
        if (record.purpose() != null) {
            row.put("purpose", record.purpose());
        }
        return row;
    }

    @Override
    public void erase(long personId) {
        // Deeds hold ids only; whose they were is not known any more when the person's own row has forgotten her.
    }
}
