package org.linli.notifications.preferences;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.NotificationKind;

/**
 * What a person chooses anew.
 *
 * @param ways by kind; kinds without stay
 * @param changesQuietHours whether the quiet hours are chosen at all
 * @param quietHours the quiet hours from now on; null for none
 */
record PreferenceChoice(
        SortedMap<NotificationKind, NotificationWay> ways,
        boolean changesQuietHours,
        @Nullable QuietHours quietHours) {}
