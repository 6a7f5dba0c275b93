package org.linli.embedded.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
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

    private final HttpServer server;
    private final Faults faults = new Faults();
    private final TokenEndpoint tokens = new TokenEndpoint(InstantSource.system());
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Map<String, Function<Request, Answer>> endpoints;
    private final AtomicInteger requests = new AtomicInteger();

    private SimulatedWeChat(HttpServer server) {
        this.server = server;
        this.endpoints = Map.of(
                "/sns/jscode2session", new LoginEndpoint()::answer,
                "/cgi-bin/stable_token", tokens::answer,
                "/wxa/business/getuserphonenumber", new PhoneEndpoint()::answer);
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
        var needsToken = request.path().startsWith("/wxa/");
        return needsToken && !tokens.isValid(request.parameter("access_token"))
                ? request.refuse(40001, "invalid credential, access_token is invalid or not latest")
                : endpoint.apply(request);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
