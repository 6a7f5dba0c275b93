package org.linli.wechat.push;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.linli.wechat.MessagesAllowed;
import org.linli.wechat.MessagesRefused;
import org.linli.wechat.PictureChecked;
import org.linli.wechat.TextVerdict;
import tools.jackson.databind.JsonNode;

/** Reads pushes in our own terms; what Linli has no use for becomes nothing. */
final class PushedEvents {

    private static final int LONGEST_ID = 128;

    private PushedEvents() {}

    static List<Object> of(JsonNode push) {
        return switch (push.path("Event").asString("")) {
            case "wxa_media_check" -> pictures(push);
            case "subscribe_msg_popup_event" -> allowed(push);
            case "subscribe_msg_change_event" -> refused(push);
            default -> List.of();
        };
    }

    private static List<Object> pictures(JsonNode push) {
        var traceId = push.path("trace_id").asString("");
        if (!isId(traceId)) {
            return List.of();
        }
        var suggestion = push.path("result").path("suggest").asString("");
        var failed = push.path("errcode").asInt(0) != 0 || suggestion.isEmpty();
        var verdict = failed ? TextVerdict.REVIEW : TextVerdict.of(suggestion);
        return List.of(new PictureChecked(traceId, verdict, failed));
    }

    /** A refusal in the dialogue leaves what was granted before. */
    private static List<Object> allowed(JsonNode push) {
        var openid = push.path("FromUserName").asString("");
        var times = new LinkedHashMap<String, Integer>();
        for (var templateId : templates(push, "accept")) {
            times.merge(templateId, 1, Integer::sum);
        }
        var events = new ArrayList<Object>();
        times.forEach((templateId, count) -> events.add(new MessagesAllowed(openid, templateId, count)));
        return isId(openid) ? events : List.of();
    }

    private static List<Object> refused(JsonNode push) {
        var openid = push.path("FromUserName").asString("");
        return isId(openid)
                ? templates(push, "reject").stream()
                        .distinct()
                        .<Object>map(templateId -> new MessagesRefused(openid, templateId))
                        .toList()
                : List.of();
    }

    /** The list is a single object when there is one template only. */
    private static List<String> templates(JsonNode push, String status) {
        var list = push.path("List");
        var entries = list.isArray() ? List.copyOf(list.values()) : List.of(list);
        return entries.stream()
                .filter(entry ->
                        status.equals(entry.path("SubscribeStatusString").asString("")))
                .map(entry -> entry.path("TemplateId").asString(""))
                .filter(PushedEvents::isId)
                .toList();
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_ID;
    }
}
