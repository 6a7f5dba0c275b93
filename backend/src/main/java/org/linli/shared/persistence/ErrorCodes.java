package org.linli.shared.persistence;

import java.sql.SQLException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/** Finds out what the codes of the database's errors mean while it answers, not in its first outage. */
@Component
class ErrorCodes {

    ErrorCodes(SqlSessionTemplate statements, JdbcTransactionManager transactions) {
        statements
                .getPersistenceExceptionTranslator()
                .translateExceptionIfPossible(new PersistenceException(new SQLException()));
        transactions.getExceptionTranslator();
    }
}
