package org.linli.notifications.preferences;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.NotificationErrorCode;
import org.linli.notifications.NotificationKind;
import org.linli.notifications.NotificationRejected;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have chosen; by WeChat and at all hours for whoever has chosen nothing. */
@Service
public class Preferences {

    private final PreferenceMapper mapper;

    Preferences(PreferenceMapper mapper) {
        this.mapper = mapper;
    }

    /** The ways that people have chosen, by person and kind. */
    public Map<Long, Map<NotificationKind, NotificationWay>> ways(Collection<Long> people) {
        return people.isEmpty()
                ? Map.of()
                : mapper.ways(people).stream()
                        .collect(groupingBy(
                                PreferenceMapper.Way::personId,
                                toMap(PreferenceMapper.Way::kind, PreferenceMapper.Way::way)));
    }

    /** The quiet hours of those who have any. */
    public Map<Long, QuietHours> quietHours(Collection<Long> people) {
        return people.isEmpty()
                ? Map.of()
                : mapper.quiet(people).stream()
                        .collect(toMap(
                                PreferenceMapper.Quiet::personId,
                                row -> new QuietHours(row.quietFrom(), row.quietTo())));
    }

    @Transactional
    Chosen choose(Viewer viewer, PreferenceChoice choice) {
        if (choice.changesQuietHours()) {
            setQuietHours(viewer.personId(), choice.quietHours());
        }
        choice.ways().forEach((kind, way) -> mapper.setWay(viewer.personId(), kind, way));
        return new Chosen(viewer.personId());
    }

    private void setQuietHours(long personId, @Nullable QuietHours hours) {
        if (hours == null) {
            mapper.setQuiet(personId, null, null);
        } else if (hours.from().equals(hours.to())) {
            throw new NotificationRejected(NotificationErrorCode.INVALID, "input", "quietHours");
        } else {
            mapper.setQuiet(personId, hours.from(), hours.to());
        }
    }

    public void erase(long personId) {
        mapper.eraseQuiet(personId);
        mapper.eraseWays(personId);
    }

    /** Whose choice was noted. */
    record Chosen(long personId) {}
}
