package org.linli.embedded.wechat;

import java.util.Arrays;
import java.util.Map;

/** {@code /__faults}: GET lists the planned faults, POST plans one, DELETE ends all. */
final class FaultSwitch {

    private final Faults faults;

    FaultSwitch(Faults faults) {
        this.faults = faults;
    }

    Answer answer(Request request) {
        return switch (request.method()) {
            case "GET" -> Answer.of(faults.all());
            case "POST" -> plan(request);
            case "DELETE" -> {
                faults.clear();
                yield Answer.of(faults.all());
            }
            default -> Answer.empty(405);
        };
    }

    /** Only JSON by name, which a foreign web page in the developer's browser cannot send. */
    private Answer plan(Request request) {
        if (!request.contentType().startsWith("application/json")) {
            return Answer.empty(415);
        }
        var body = request.json();
        var wanted = body.path("fault").asString("");
        var path = body.path("path").asString("");
        var fault = Arrays.stream(Fault.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst();
        if (fault.isEmpty() || path.isEmpty()) {
            return Answer.json(400, Map.of("faults", Fault.values()));
        }
        faults.plan(path, fault.get(), body.path("times").asInt(1));
        return Answer.of(faults.all());
    }
}
