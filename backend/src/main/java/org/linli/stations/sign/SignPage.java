package org.linli.stations.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.stations.RoomUse;
import org.linli.stations.RoomUseKind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes signs for a screen of 1920 by 1080 that is read from three metres away. Nobody scrolls there: rooms that do not fit
 * come on further pages, which follow each other by themselves.
 */
@Component
class SignPage {

    private static final int ROOMS = 6;
    private static final int FEW_ROOMS = 2;
    private static final int USES = 2;
    private static final int USES_OF_FEW = 4;
    private static final int RELOAD_SECONDS = 60;
    private static final int TURN_SECONDS = 20;

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.CHINA);

    private final String frame = read("page.html");
    private final String style = read("style.css");
    private final String policy = "default-src 'none'; style-src 'sha256-" + sha256(style)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** What browsers may load for it: nothing but the style that stands in it. */
    String contentSecurityPolicy() {
        return policy;
    }

    /** The sign, with the rooms of one page; of a page that is not there the first one. */
    String of(Sign sign, int asked) {
        var pages = Math.max(1, (sign.rooms().size() + ROOMS - 1) / ROOMS);
        var page = asked >= 1 && asked <= pages ? asked : 1;
        var rooms = sign.rooms().stream().skip((page - 1L) * ROOMS).limit(ROOMS).toList();
        var next = "/stations/" + sign.code() + "/today?page=" + (page % pages + 1);
        return fill(Map.of(
                "refresh",
                pages == 1 ? Integer.toString(RELOAD_SECONDS) : TURN_SECONDS + ";url=" + next,
                "title",
                escape(sign.station()),
                "date",
                DAY.format(sign.now()) + (sign.note() == null ? "" : " · " + escape(sign.note())),
                "hours",
                hours(sign),
                "clock",
                TIME.format(sign.now()),
                "body",
                body(sign, rooms) + (pages == 1 ? "" : "<footer>第 " + page + " / " + pages + " 页</footer>")));
    }

    /** In place of a sign that there is not. */
    String missing() {
        return message("没有这个门牌", "请向工作人员核对网址");
    }

    /** In place of a sign that cannot be read now; it tries again by itself. */
    String unavailable() {
        return message("暂时无法显示", "稍后会自动重试");
    }

    private String message(String title, String text) {
        return fill(Map.of(
                "refresh",
                Integer.toString(RELOAD_SECONDS),
                "title",
                title,
                "date",
                text,
                "hours",
                "",
                "clock",
                "",
                "body",
                ""));
    }

    private static String hours(Sign sign) {
        if (sign.open() == null) {
            return "";
        }
        return sign.open().isEmpty()
                ? "今日不开放"
                : "今日开放 "
                        + sign.open().stream()
                                .map(span -> time(sign.now(), span.startsAt(), span.endsAt()))
                                .collect(Collectors.joining("，"));
    }

    private static String body(Sign sign, List<Sign.SignedRoom> rooms) {
        if (sign.rooms().stream().allMatch(room -> room.uses().isEmpty() && room.over() == 0)) {
            return "<main class=\"empty\"><p>今日暂无安排</p></main>";
        }
        var most = rooms.size() <= FEW_ROOMS ? USES_OF_FEW : USES;
        return rooms.stream()
                .map(room -> room(room, sign.now(), most))
                .collect(Collectors.joining("", "<main class=\"rooms of" + rooms.size() + "\">", "</main>"));
    }

    private static String room(Sign.SignedRoom room, ZonedDateTime now, int most) {
        var more = room.uses().size() - most;
        var html = new StringBuilder("<section><h2><span>")
                .append(escape(room.name()))
                .append("</span>")
                .append(more > 0 ? "<small>另有 " + more + " 项</small>" : "")
                .append("</h2>");
        if (room.uses().isEmpty()) {
            html.append(room.over() == 0 ? "<p class=\"none\">今日暂无安排</p>" : "<p class=\"none\">今日安排已结束</p>");
        }
        var isNext = true;
        for (var use : room.uses().stream().limit(most).toList()) {
            var isOn = !use.startsAt().isAfter(now.toInstant());
            html.append(isOn ? row(use, now, "now", "正在使用") : row(use, now, "later", isNext ? "接下来" : ""));
            isNext &= isOn;
        }
        return html.append("</section>").toString();
    }

    private static String row(RoomUse use, ZonedDateTime now, String style, String state) {
        return "<div class=\"use " + style + "\"><p class=\"time\">"
                + (state.isEmpty() ? "" : "<b>" + state + "</b> ") + time(now, use.startsAt(), use.endsAt())
                + "</p><p class=\"label\">" + escape(label(use)) + "</p></div>";
    }

    private static String label(RoomUse use) {
        if (use.kind() == RoomUseKind.BOOKING) {
            return "已预约";
        }
        return use.label() == null ? "已占用" : use.label();
    }

    private static String time(ZonedDateTime now, Instant startsAt, Instant endsAt) {
        return clock(now, startsAt) + "–" + clock(now, endsAt);
    }

    /** Midnight at the end of today is 24:00; other days are told. */
    private static String clock(ZonedDateTime now, Instant time) {
        var there = time.atZone(now.getZone());
        var days = there.toLocalDate().toEpochDay() - now.toLocalDate().toEpochDay();
        var text = TIME.format(there);
        if (days == 0) {
            return text;
        }
        if (days == 1) {
            return text.equals("00:00") ? "24:00" : "次日" + text;
        }
        return days == -1 ? "昨日" + text : there.getMonthValue() + "月" + there.getDayOfMonth() + "日 " + text;
    }

    private static String escape(@Nullable String text) {
        return HtmlUtils.htmlEscape(text == null ? "" : text, StandardCharsets.UTF_8.name());
    }

    /** Each slot in one pass, so that what people wrote is never taken for one. */
    private String fill(Map<String, String> values) {
        return SLOT.matcher(frame)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        slot.group(1).equals("style") ? style : values.getOrDefault(slot.group(1), "")));
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("sign/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("This JVM has no SHA-256", exception);
        }
    }
}
