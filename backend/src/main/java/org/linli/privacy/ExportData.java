package org.linli.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** That people had their data exported. Their files cannot be read any more when the rows with the keys are gone. */
@Component
class ExportData implements PersonalData {

    private static final int MOST = 1000;

    private final DataExportMapper mapper;

    ExportData(DataExportMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        return mapper.findByPerson(personId, MOST).stream().map(ExportData::row).toList();
    }

    private static Map<String, Object> row(DataExport export) {
        var row = new LinkedHashMap<String, Object>();
        row.put("createdAt", export.createdAt().toString());
        row.put("state", export.state().name());
        return row;
    }

    @Override
    public void erase(long personId) {
        mapper.deleteAllOf(personId);
    }
}
