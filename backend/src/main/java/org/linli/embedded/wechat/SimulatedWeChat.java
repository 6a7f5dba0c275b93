package org.linli.embedded.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The simulated WeChat: an HTTP server on loopback that speaks the endpoints that Linli calls. */
public final class SimulatedWeChat implements AutoCloseable {

    /** The account that it knows. */
    public static final String APPID = "wxlinliembedded00";

    /** The account's secret; worthless outside the simulation. */
    public static final String SECRET = "simulated-secret-of-linli";

    private static final String LOGIN = "/sns/jscode2session";
    private static final String TOKEN = "/cgi-bin/stable_token";

    private final HttpServer server;
    private final Faults faults = new Faults();
    private final TokenEndpoint tokens = new TokenEndpoint(InstantSource.system());
    private final DailyQuotas quotas = new DailyQuotas(InstantSource.system());
    private final People people = new People();
    private final Pushes pushes = new Pushes();
    private final Messages messages = new Messages(people, pushes);
    private final PictureChecks pictures = new PictureChecks(people, pushes);
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Map<String, Function<Request, Answer>> endpoints;
    private final AtomicInteger requests = new AtomicInteger();

    private SimulatedWeChat(HttpServer server) {
        this.server = server;
        this.endpoints = Map.of(
                LOGIN,
                new LoginEndpoint(people)::answer,
                TOKEN,
                tokens::answer,
                "/wxa/business/getuserphonenumber",
                new PhoneEndpoint()::answer,
                "/wxa/msg_sec_check",
                new TextCheckEndpoint(people)::answer,
                "/wxa/media_check_async",
                pictures::answer,
                "/cgi-bin/message/subscribe/send",
                messages::answer,
                "/wxa/getwxacodeunlimit",
                new ProgramCodeEndpoint()::answer,
                "/wxa/generate_urllink",
                new UrlLinkEndpoint(InstantSource.system())::answer,
                "/wxa/getuserriskrank",
                new RiskEndpoint(people)::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
    }

    /** Starts it on a free port; the thread that calls should be a daemon, for the server's own thread inherits that. */
    public static SimulatedWeChat start() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        var wechat = new SimulatedWeChat(server);
        server.start();
        return wechat;
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The fault switches, also at {@code POST /__faults} with {@code {"path", "fault", "times"}}. */
    public Faults faults() {
        return faults;
    }

    /** The paths of all endpoints. */
    public Set<String> endpoints() {
        return new TreeSet<>(endpoints.keySet());
    }

    /** The invented people. */
    public People people() {
        return people;
    }

    /** The messages on the invented phones, and what may be sent. */
    public Messages messages() {
        return messages;
    }

    /** The pictures that are looked at. */
    public PictureChecks pictures() {
        return pictures;
    }

    /** The way back to the server. */
    public Pushes pushes() {
        return pushes;
    }

    /** Sets how many calls a day an endpoint takes. */
    public void limitPerDay(String path, int limit) {
        quotas.limit(path, limit);
    }

    /** How often an endpoint was called. */
    public int calls(String path) {
        var count = calls.get(path);
        return count == null ? 0 : count.get();
    }

    /** Makes the current access token invalid. */
    public void revokeToken() {
        tokens.revoke();
    }

    /** Sets how long tokens are valid from now on, and forgets the current one. */
    public void giveOutTokensFor(Duration lifetime) {
        tokens.giveOutFor(lifetime);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = Request.read(exchange, "sim-" + requests.incrementAndGet());
            var answer = "/__faults".equals(request.path()) ? new FaultSwitch(faults).answer(request) : answer(request);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(Request request) throws InterruptedException {
        var endpoint = endpoints.get(request.path());
        if (endpoint == null) {
            return Answer.empty(404);
        }
        calls.computeIfAbsent(request.path(), path -> new AtomicInteger()).incrementAndGet();
        var fault = faults.next(request.path());
        if (fault.isEmpty()) {
            return rightly(endpoint, request);
        }
        return switch (fault.get()) {
            case BUSY -> request.refuse(-1, "system error");
            case BAD_GATEWAY -> Answer.empty(502);
            case HTML -> Answer.html();
            case HANG -> late(Duration.ofSeconds(30), endpoint, request);
            case SLOW -> late(Duration.ofMillis(1500), endpoint, request);
            case REVOKED_TOKEN -> {
                tokens.revoke();
                yield rightly(endpoint, request);
            }
        };
    }

    private Answer late(Duration delay, Function<Request, Answer> endpoint, Request request)
            throws InterruptedException {
        Thread.sleep(delay);
        return rightly(endpoint, request);
    }

    private Answer rightly(Function<Request, Answer> endpoint, Request request) {
        var needsToken = !LOGIN.equals(request.path()) && !TOKEN.equals(request.path());
        if (needsToken && !tokens.isValid(request.parameter("access_token"))) {
            return request.refuse(40001, "invalid credential, access_token is invalid or not latest");
        }
        return quotas.take(request.path())
                ? endpoint.apply(request)
                : request.refuse(45009, "reach max api daily quota limit");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
