package org.linli.notifications.news;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.activities.AnnouncedActivity;
import org.linli.notifications.inbox.Argument;

/** What texts about an activity are filled with. */
final class ActivityArguments {

    private ActivityArguments() {}

    static Map<String, Argument> of(AnnouncedActivity activity) {
        var arguments = new LinkedHashMap<String, Argument>();
        arguments.put("activity", Argument.of(activity.title()));
        arguments.put("time", Argument.of(activity.startsAt()));
        arguments.put("place", Argument.of(activity.placeName()));
        return arguments;
    }

    static String page(AnnouncedActivity activity) {
        return "/pages/activity/index?id=" + activity.id();
    }
}
