package org.linli.embedded.wechat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code /cgi-bin/message/subscribe/send}: shows a message when its template is known, its fields are right and the
 * person has granted one. Templates are those whose id begins with {@code SIM_}, and those that were declared.
 */
public final class Messages {

    private static final Pattern PAGE = Pattern.compile("(?:pages|packages?)/[A-Za-z0-9_/-]+(?:\\?.*)?");
    private static final int MOST = 200;

    private final People people;
    private final Pushes pushes;
    private final Map<String, Set<String>> templates = new HashMap<>();
    private final Map<Grant, Integer> granted = new HashMap<>();
    private final Deque<SentMessage> sent = new ArrayDeque<>();

    Messages(People people, Pushes pushes) {
        this.people = people;
        this.pushes = pushes;
    }

    /** Makes a template known, with exactly these fields. */
    public synchronized void declare(String templateId, Set<String> fields) {
        templates.put(templateId, Set.copyOf(fields));
    }

    /** The person presses "allow" so many times; each is pushed. Returns whether the server took them all. */
    public boolean grant(String openid, String templateId, int times) {
        var taken = true;
        for (var i = 0; i < times; i++) {
            grantSilently(openid, templateId);
            taken &= pushes.push(openid, "subscribe_msg_popup_event", list(templateId, "accept"));
        }
        return taken;
    }

    /** As {@link #grant}, but the push is lost, as pushes can be. */
    public synchronized void grantSilently(String openid, String templateId) {
        granted.merge(new Grant(openid, templateId), 1, Integer::sum);
    }

    /** The person presses "refuse" in the dialogue, which takes nothing away. */
    public boolean refuse(String openid, String templateId) {
        return pushes.push(openid, "subscribe_msg_popup_event", list(templateId, "reject"));
    }

    /** The person switches the template off in WeChat's settings. */
    public boolean withdraw(String openid, String templateId) {
        withdrawSilently(openid, templateId);
        return pushes.push(openid, "subscribe_msg_change_event", list(templateId, "reject"));
    }

    /** As {@link #withdraw}, but the push is lost. */
    public synchronized void withdrawSilently(String openid, String templateId) {
        granted.remove(new Grant(openid, templateId));
    }

    private static Map<String, Object> list(String templateId, String status) {
        return Map.of(
                "List", List.of(Map.of("TemplateId", templateId, "SubscribeStatusString", status, "PopupScene", "0")));
    }

    /** How many messages the person still allows. */
    public synchronized int granted(String openid, String templateId) {
        return granted.getOrDefault(new Grant(openid, templateId), 0);
    }

    public synchronized List<Granted> grants() {
        return granted.entrySet().stream()
                .map(each -> new Granted(each.getKey().openid(), each.getKey().templateId(), each.getValue()))
                .toList();
    }

    /** What was shown in this run, the newest first. */
    public synchronized List<SentMessage> sent() {
        return List.copyOf(sent);
    }

    synchronized Answer answer(Request request) {
        var body = request.json();
        var openid = body.path("touser").asString("");
        var templateId = body.path("template_id").asString("");
        var page = body.path("page").asString("");
        if (!people.exist(openid)) {
            return request.refuse(40003, "invalid openid");
        }
        if (!isKnown(templateId)) {
            return request.refuse(40037, "invalid template_id");
        }
        if (!page.isEmpty() && !PAGE.matcher(page).matches()) {
            return request.refuse(41030, "invalid page");
        }
        var values = values(body.path("data"));
        var wrong = wrongField(templateId, values);
        if (wrong != null) {
            return request.refuse(47003, "argument invalid! data." + wrong + ".value invalid");
        }
        var grant = new Grant(openid, templateId);
        var left = granted.getOrDefault(grant, 0);
        if (left < 1) {
            return request.refuse(43101, "user refuse to accept the msg");
        }
        granted.put(grant, left - 1);
        show(new SentMessage(openid, templateId, page, values, Instant.now()));
        return Answer.of(Map.of("errcode", 0, "errmsg", "ok", "msgid", System.nanoTime()));
    }

    private boolean isKnown(String templateId) {
        return templateId.startsWith("SIM_") || templates.containsKey(templateId);
    }

    private static Map<String, String> values(JsonNode data) {
        var values = new TreeMap<String, String>();
        data.properties()
                .forEach(field -> values.put(
                        field.getKey(), field.getValue().path("value").asString("")));
        return values;
    }

    private @Nullable String wrongField(String templateId, Map<String, String> values) {
        var fields = templates.get(templateId);
        if (fields != null && !fields.equals(values.keySet())) {
            return fields.stream()
                    .filter(field -> !values.containsKey(field))
                    .findFirst()
                    .orElse("unknown");
        }
        if (values.isEmpty()) {
            return "unknown";
        }
        return values.entrySet().stream()
                .filter(value -> !FieldRules.allow(value.getKey(), value.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void show(SentMessage message) {
        sent.addFirst(message);
        if (sent.size() > MOST) {
            sent.removeLast();
        }
    }

    private record Grant(String openid, String templateId) {}

    /** How many messages a person still allows. */
    public record Granted(String openid, String templateId, int times) {}
}
