package org.linli.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;
import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultMessages;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers HTTP that Tomcat cannot read, before any filter: as an error of GraphQL, and never by 501 or 505. Beside GraphQL,
 * which is strict about it, a type of content that Spring cannot read is taken away, or it would answer 500.
 */
@Component
class UnreadableHttp implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final String answer;

    UnreadableHttp(FaultMessages messages) {
        this.answer =
                JsonMapper.shared().writeValueAsString(messages.answer(Fault.badInput("door.http"), Locale.CHINA));
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory tomcat) {
        tomcat.addEngineValves(new Valve());
    }

    /** Sees the status that the reader of the connection has set, before anything else happens. */
    private final class Valve extends ValveBase {

        private Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var status = response.getStatus();
            if (status < HttpStatus.BAD_REQUEST.value()) {
                if (!isForGraphQl(request) && !isReadable(request.getContentType())) {
                    request.getCoyoteRequest().getMimeHeaders().removeHeader(HttpHeaders.CONTENT_TYPE);
                    request.getCoyoteRequest().setContentType(MessageBytes.newInstance());
                }
                getNext().invoke(request, response);
                return;
            }
            if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
            }
            response.setSuspended(false); // as it is once an error was sent, and whatever is written would be dropped
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write(answer);
            response.finishResponse();
        }

        private boolean isReadable(@Nullable String type) {
            try {
                return type == null || MediaType.parseMediaType(type).isConcrete();
            } catch (InvalidMediaTypeException unreadable) {
                return false;
            }
        }

        private boolean isForGraphQl(Request request) {
            var path = request.getDecodedRequestURI();
            return path.equals(RequestHead.PATH) || path.startsWith(RequestHead.PATH + "/");
        }
    }
}
