package org.linli.embedded.wechat;

import java.util.Map;
import java.util.regex.Pattern;

/** What the fields of a template may hold, by the kind that begins their name. */
final class FieldRules {

    private static final Pattern NAME = Pattern.compile("([a-z_]+?)(\\d{1,3})");
    private static final String DAY = "\\d{4}(年\\d{1,2}月\\d{1,2}日|-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2})";
    private static final String HOUR = "\\d{1,2}:\\d{2}(:\\d{2})?";
    private static final Map<String, Pattern> RULES = Map.ofEntries(
            rule("thing", "(?s).{1,20}"),
            rule("number", "\\d{1,32}(\\.\\d+)?"),
            rule("letter", "[A-Za-z]{1,32}"),
            rule("symbol", "[\\p{P}\\p{S}]{1,5}"),
            rule("character_string", "[\\x20-\\x7E]{1,32}"),
            rule("time", "(%s )?%s(~(%s )?%s)?|%s".formatted(DAY, HOUR, DAY, HOUR, DAY)),
            rule("date", "%s( %s)?".formatted(DAY, HOUR)),
            rule("amount", "[¥$€]?\\d{1,10}(\\.\\d{1,2})?元?"),
            rule("phone_number", "[0-9+\\-]{1,17}"),
            rule("car_number", ".{1,8}"),
            rule("name", "[\\p{IsHan}·]{1,10}|[A-Za-z .·]{1,20}"),
            rule("phrase", "\\p{IsHan}{1,5}"));

    private FieldRules() {}

    private static Map.Entry<String, Pattern> rule(String kind, String form) {
        return Map.entry(kind, Pattern.compile(form));
    }

    static boolean allow(String field, String value) {
        var name = NAME.matcher(field);
        var rule = name.matches() ? RULES.get(name.group(1)) : null;
        return rule != null && rule.matcher(value).matches();
    }
}
