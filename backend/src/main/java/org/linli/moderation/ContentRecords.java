package org.linli.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What moderation keeps about a person: what she wrote, what was decided about it, and what she has reported. */
@Component
class ContentRecords implements PersonalData {

    private final ContentMapper mapper;
    private final ContentStates states;

    ContentRecords(ContentMapper mapper, ContentStates states) {
        this.mapper = mapper;
        this.states = states;
    }

    @Override
    public String name() {
        return "contents";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        return Stream.concat(
                        mapper.findByAuthor(personId).stream().map(ContentRecords::row),
                        mapper.findReportsOf(personId).stream().map(ContentRecords::row))
                .toList();
    }

    private static Map<String, Object> row(Content content) {
        var row = new LinkedHashMap<String, Object>();
        row.put("what", content.kind().name());
        row.put("text", content.text());
        row.put("state", content.state().name());
        row.put("reason", content.reason() == null ? "" : content.reason());
        row.put("appeal", content.appeal() == null ? "" : content.appeal());
        row.put("submittedAt", content.submittedAt().toString());
        return row;
    }

    private static Map<String, Object> row(ContentMapper.OwnReport report) {
        var row = new LinkedHashMap<String, Object>();
        row.put("what", "REPORT");
        row.put("reason", report.reason().name());
        row.put("text", report.text() == null ? "" : report.text());
        row.put("reportedAt", report.reportedAt().toString());
        return row;
    }

    @Override
    @Transactional
    public void erase(long personId) {
        mapper.findByAuthor(personId).forEach(content -> states.forget(content.id()));
        mapper.deleteReportsOf(personId);
    }
}
