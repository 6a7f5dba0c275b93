package org.linli.embedded;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.embedded.wechat.Fault;
import org.linli.embedded.wechat.Messages;
import org.linli.embedded.wechat.PictureChecks;
import org.linli.embedded.wechat.SentMessage;
import org.linli.embedded.wechat.SimulatedWeChat;
import org.linli.embedded.wechat.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the page of the simulated WeChat shows and does; only a page of this server on this machine may ask. */
@RestController
@RequestMapping(path = "/wechat-sim/api", produces = MediaType.APPLICATION_JSON_VALUE)
@WhenEmbedded
class SimulatedWeChatController {

    private static final int MOST_TIMES = 100;

    private final SimulatedWeChat wechat;

    SimulatedWeChatController(SimulatedWeChat wechat) {
        this.wechat = wechat;
    }

    @ModelAttribute
    void requireTrust(HttpServletRequest request) {
        if (!LocalRequest.isTrusted(request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping("/state")
    State state() {
        return new State(
                Instant.now(),
                wechat.messages().sent(),
                wechat.messages().grants(),
                wechat.pictures().all(),
                wechat.pictures().decidesByItself(),
                wechat.endpoints(),
                List.of(Fault.values()),
                wechat.faults().planned());
    }

    @PostMapping(path = "/grants", consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome grant(@RequestBody Grant grant) {
        require(grant.openid() != null && grant.templateId() != null);
        var times = Math.clamp(grant.times(), 1, MOST_TIMES);
        return new Outcome(wechat.messages().grant(grant.openid(), grant.templateId(), times));
    }

    @PostMapping(path = "/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome withdraw(@RequestBody Grant grant) {
        require(grant.openid() != null && grant.templateId() != null);
        return new Outcome(wechat.messages().withdraw(grant.openid(), grant.templateId()));
    }

    @PostMapping(path = "/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome decide(@RequestBody Decision decision) {
        require(decision.traceId() != null && decision.verdict() != null);
        return new Outcome(wechat.pictures().decide(decision.traceId(), decision.verdict()));
    }

    @PostMapping(path = "/pictures", consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome decideByItself(@RequestBody ByItself setting) {
        wechat.pictures().decideByItself(setting.byItself());
        return new Outcome(true);
    }

    @PostMapping(path = "/faults", consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome plan(@RequestBody PlannedFault fault) {
        require(fault.fault() != null && wechat.endpoints().contains(fault.path()));
        wechat.faults().plan(fault.path(), fault.fault(), Math.clamp(fault.times(), 1, MOST_TIMES));
        return new Outcome(true);
    }

    @PostMapping(path = "/repairs", consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome repair() {
        wechat.faults().clear();
        return new Outcome(true);
    }

    private static void require(boolean isComplete) {
        if (!isComplete) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    record State(
            Instant now,
            List<SentMessage> messages,
            List<Messages.Granted> grants,
            List<PictureChecks.Check> pictures,
            boolean byItself,
            Set<String> endpoints,
            List<Fault> faults,
            Map<String, String> planned) {}

    record Grant(String openid, String templateId, int times) {}

    record Decision(String traceId, Verdict verdict) {}

    record ByItself(boolean byItself) {}

    record PlannedFault(@Nullable String path, Fault fault, int times) {}

    /** Whether the server took the push. */
    record Outcome(boolean taken) {}
}
