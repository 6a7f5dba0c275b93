package org.linli.stations.sign;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the sign of a station to the screen on its wall. */
@Controller
class SignController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,32}");
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]?");

    private final Signs signs;
    private final SignPage page;

    SignController(Signs signs, SignPage page) {
        this.signs = signs;
        this.page = page;
    }

    @GetMapping("/stations/{code}/today")
    ResponseEntity<String> today(
            @PathVariable String code, @RequestParam(name = "page", required = false) @Nullable String number) {
        try {
            return CODE.matcher(code).matches()
                    ? signs.find(code)
                            .map(sign -> answer(HttpStatus.OK, page.of(sign, number(number))))
                            .orElseGet(this::missing)
                    : missing();
        } catch (DataAccessException | TransactionException databaseAway) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, page.unavailable());
        }
    }

    private static int number(@Nullable String text) {
        return text != null && PAGE.matcher(text).matches() ? Integer.parseInt(text) : 1;
    }

    private ResponseEntity<String> missing() {
        return answer(HttpStatus.NOT_FOUND, page.missing());
    }

    private ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", page.contentSecurityPolicy())
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }
}
