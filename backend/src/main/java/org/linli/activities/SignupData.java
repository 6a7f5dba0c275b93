package org.linli.activities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** The signups of people. They stay when an account is closed, under the id, so that places and counts still add up. */
@Component
class SignupData implements PersonalData {

    private static final int MOST = 10_000;

    private final SignupMapper signups;
    private final ActivityMapper activities;

    SignupData(SignupMapper signups, ActivityMapper activities) {
        this.signups = signups;
        this.activities = activities;
    }

    @Override
    public String name() {
        return "signups";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        var rows = signups.findByPerson(personId, Long.MAX_VALUE, MOST);
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(Signup::activityId).collect(Collectors.toSet());
        var found = activities.findAllById(ids).stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        return rows.stream().map(row -> row(row, found)).toList();
    }

    private static Map<String, Object> row(Signup signup, Map<Long, Activity> activities) {
        var row = new LinkedHashMap<String, Object>();
        var activity = activities.get(signup.activityId());
        if (activity != null) {
            row.put("activity", activity.title());
            row.put("startsAt", activity.startsAt().toString());
        }
        row.put("status", signup.status().name());
        row.put("party", signup.party());
        row.put("createdAt", signup.createdAt().toString());
        return row;
    }

    @Override
    public void erase(long personId) {
        // A signup holds ids and numbers only.
    }
}
