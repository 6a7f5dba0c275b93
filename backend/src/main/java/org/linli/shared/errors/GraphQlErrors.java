package org.linli.shared.errors;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Sorts exceptions into lanes. What is not named here stays an opaque INTERNAL_ERROR (lane 3). */
@ControllerAdvice
class GraphQlErrors {

    private static final Logger log = LoggerFactory.getLogger(GraphQlErrors.class);

    private final FaultMessages messages;

    GraphQlErrors(FaultMessages messages) {
        this.messages = messages;
    }

    @GraphQlExceptionHandler
    GraphQLError fault(GraphqlErrorBuilder<?> error, Fault fault, DataFetchingEnvironment environment) {
        return messages.error(error, fault, environment.getLocale());
    }

    @GraphQlExceptionHandler
    GraphQLError unreadableArgument(
            GraphqlErrorBuilder<?> error, BindException exception, DataFetchingEnvironment environment) {
        var field = exception.getFieldError();
        var name = field == null ? environment.getField().getName() : field.getField();
        return messages.error(error, Fault.badInput("argument", name), environment.getLocale());
    }

    /**
     * Also what is told of a commit that nobody answered: it may have happened, so it must not look like a refusal. The
     * last two are causes that a failed commit or rollback may have.
     */
    @GraphQlExceptionHandler({
        RedisConnectionFailureException.class,
        RedisSystemException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        DataAccessResourceFailureException.class,
        TransactionException.class,
        SQLRecoverableException.class,
        SQLTransientException.class
    })
    GraphQLError storeAway(GraphqlErrorBuilder<?> error, Exception exception, DataFetchingEnvironment environment) {
        log.warn("{} for {}", exception.getClass().getSimpleName(), environment.getExecutionId());
        return messages.error(error, Fault.unavailable(), environment.getLocale());
    }
}
