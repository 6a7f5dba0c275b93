package org.linli.shared.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives no connection to an interrupted thread. Whatever it did with one would close it, so one request that was given up
 * could use up the whole pool.
 */
@Configuration(proxyBeanMethods = false)
class GivenUpWork {

    @Bean
    static BeanPostProcessor noConnectionForGivenUpWork() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new Guarded(database) : bean;
            }
        };
    }

    private static final class Guarded extends DelegatingDataSource {

        private Guarded(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (Thread.currentThread().isInterrupted()) {
                throw new SQLTransientConnectionException("The work was given up");
            }
            return super.getConnection();
        }
    }
}
