package org.linli.wishes.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.shared.privacy.PersonalData;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.Wishes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The wishes of people. What they have written goes with the account; that something was fulfilled stays, under the id. */
@Component
class WishData implements PersonalData {

    private static final int MOST = 10_000;

    private final Wishes wishes;
    private final WritingMapper mapper;
    private final Shelves shelves;
    private final Timeline timeline;

    WishData(Wishes wishes, WritingMapper mapper, Shelves shelves, Timeline timeline) {
        this.wishes = wishes;
        this.mapper = mapper;
        this.shelves = shelves;
        this.timeline = timeline;
    }

    @Override
    public String name() {
        return "wishes";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        return wishes.of(personId, Long.MAX_VALUE, MOST).stream()
                .map(WishData::row)
                .toList();
    }

    private static Map<String, Object> row(Wish wish) {
        var row = new LinkedHashMap<String, Object>();
        row.put("title", wish.title());
        row.put("why", wish.why());
        row.put("category", wish.category().name());
        row.put("kind", wish.kind().name());
        row.put("status", wish.status().name());
        row.put("parts", wish.partsAsked());
        put(row, "value", wish.value());
        put(row, "wantedBy", wish.wantedBy());
        put(row, "pseudonym", wish.pseudonym());
        put(row, "openedAt", wish.openedAt());
        put(row, "fulfilledAt", wish.fulfilledAt());
        put(row, "thanks", wish.thanks());
        return row;
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value.toString());
        }
    }

    @Override
    @Transactional
    public void erase(long personId) {
        for (var id : mapper.idsOf(personId)) {
            wishes.lock(id);
            mapper.erase(id);
            shelves.settle(id);
        }
        timeline.forgetReasonsOf(personId);
    }
}
