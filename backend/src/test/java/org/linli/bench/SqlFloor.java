package org.linli.bench;

import com.mysql.cj.jdbc.JdbcPreparedStatement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * The floor of a page from the database: the statements of that page, word for word, by bare JDBC. PUT begins to note the
 * statements that the server sends, GET ends it and tells them, and POST sends them again.
 */
final class SqlFloor {

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    static ServletRegistrationBean<HttpServlet> sqlFloor(Statements statements, DataSource source) {
        return Floors.at("/bench/sql", new Replay(statements, source));
    }

    /** The queries that were noted, with their arguments. */
    @Intercepts(
            @Signature(
                    type = StatementHandler.class,
                    method = "query",
                    args = {Statement.class, ResultHandler.class}))
    static final class Statements implements Interceptor {

        private final List<String> noted = new CopyOnWriteArrayList<>();
        private volatile boolean noting;

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            if (noting) {
                var words = ((Statement) invocation.getArgs()[0])
                        .unwrap(JdbcPreparedStatement.class)
                        .toString();
                noted.add(words.substring(words.indexOf(": ") + 2));
            }
            return invocation.proceed();
        }
    }

    private static final class Replay extends HttpServlet {

        private final transient Statements statements;
        private final transient DataSource source;

        private Replay(Statements statements, DataSource source) {
            this.statements = statements;
            this.source = source;
        }

        @Override
        protected void doPut(HttpServletRequest request, HttpServletResponse response) {
            statements.noted.clear();
            statements.noting = true;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            statements.noting = false;
            response.getWriter().write(String.join("\n\n", statements.noted));
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            var answer = new StringBuilder();
            try (var connection = source.getConnection()) {
                for (var sql : statements.noted) {
                    read(connection, sql, answer);
                }
            } catch (SQLException failure) {
                throw new ServletException(failure);
            }
            var bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }

        private static void read(Connection connection, String sql, StringBuilder answer) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    var rows = statement.executeQuery()) {
                var columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (var column = 1; column <= columns; column++) {
                        answer.append(rows.getObject(column)).append(',');
                    }
                }
            }
        }
    }
}
