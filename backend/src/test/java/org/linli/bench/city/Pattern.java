package org.linli.bench.city;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What activities of a sort have in common, as a data file of the demo says it. */
record Pattern(
        String title,
        List<String> topics,
        String kind,
        List<String> tags,
        String room,
        String organiser,
        LocalTime start,
        int minutes,
        int places,
        int party,
        int opens,
        String level,
        String text) {

    private static final int USUAL_MINUTES = 120;
    private static final int USUAL_PARTY = 2;
    private static final int USUAL_OPENS = 21;

    static Pattern of(Map<?, ?> holder, Map<?, ?> entry) {
        var station = text(holder, "station", "党群服务中心");
        return new Pattern(
                text(entry, "title", ""),
                Words.texts(entry, "topics"),
                text(entry, "kind", ""),
                Words.texts(entry, "tags"),
                text(entry, "room", text(entry, "station", station)),
                text(entry, "organiser", "社区居委会"),
                LocalTime.parse(text(entry, "start", "09:00")),
                number(entry, "minutes", USUAL_MINUTES),
                number(entry, "places", 20),
                number(entry, "party", USUAL_PARTY),
                number(entry, "opens", USUAL_OPENS),
                text(entry, "level", "GUEST"),
                text(entry, "text", ""));
    }

    String about(String text, String topic) {
        return text.replace("{topic}", topic);
    }

    private static String text(Map<?, ?> entry, String key, String otherwise) {
        var value = value(entry, key);
        return value == null ? otherwise : value.toString();
    }

    private static int number(Map<?, ?> entry, String key, int otherwise) {
        return value(entry, key) instanceof Integer number ? number : otherwise;
    }

    private static @Nullable Object value(Map<?, ?> entry, String key) {
        return entry.get(key);
    }
}
