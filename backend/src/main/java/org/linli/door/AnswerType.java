package org.linli.door;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The media type that a client wants its answer in; plain JSON where it does not mind. */
class AnswerType {

    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_GRAPHQL_RESPONSE);

    /** What nearly everyone sends, spared the parser. */
    private static final Set<String> USUAL = Set.of(MediaType.ALL_VALUE, MediaType.APPLICATION_JSON_VALUE);

    private AnswerType() {}

    /** What suits these Accept headers best; nothing when we have none of it. */
    static Optional<MediaType> of(List<String> accept) {
        if (accept.isEmpty() || accept.size() == 1 && USUAL.contains(accept.getFirst())) {
            return Optional.of(MediaType.APPLICATION_JSON);
        }
        List<MediaType> ranges;
        try {
            ranges = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
        if (ranges.isEmpty()) {
            return Optional.of(MediaType.APPLICATION_JSON);
        }
        MediaType best = null;
        var most = 0.0;
        var place = ranges.size();
        for (var offered : OFFERED) {
            var index = closest(ranges, offered);
            var quality = index < 0 ? 0 : ranges.get(index).getQualityValue();
            if (quality > most || quality == most && quality > 0 && index < place) {
                best = offered;
                most = quality;
                place = index;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where the range stands that says most about a type; −1 when none includes it. */
    private static int closest(List<MediaType> ranges, MediaType offered) {
        var closest = -1;
        for (var i = 0; i < ranges.size(); i++) {
            var range = ranges.get(i);
            if (range.includes(offered) && (closest < 0 || wildcards(range) < wildcards(ranges.get(closest)))) {
                closest = i;
            }
        }
        return closest;
    }

    private static int wildcards(MediaType range) {
        return (range.isWildcardType() ? 1 : 0) + (range.isWildcardSubtype() ? 1 : 0);
    }
}
