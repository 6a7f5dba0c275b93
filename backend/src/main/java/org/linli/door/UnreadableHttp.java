package org.linli.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultMessages;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers HTTP that Tomcat cannot read, before any filter: as an error of GraphQL, and never by 501 or 505. */
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
                getNext().invoke(request, response);
                return;
            }
            if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
            }
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write(answer);
            response.finishResponse();
        }
    }
}
