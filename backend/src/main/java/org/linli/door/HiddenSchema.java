package org.linli.door;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultMessages;
import org.springframework.stereotype.Component;

/** Tells nothing of the schema to those who may not read it: {@code __type} is null, and errors name no types. */
@Component
class HiddenSchema {

    private static final String NO_SUCH_VALUE = " No value found for name";

    private final Insiders insiders;
    private final FaultMessages messages;

    HiddenSchema(Insiders insiders, FaultMessages messages) {
        this.insiders = insiders;
        this.messages = messages;
    }

    /** What fetches a field: null and not an error, because the audit of GraphQL over HTTP asks for a type. */
    DataFetcher<?> fetcher(DataFetcher<?> fetcher, GraphQLContext context) {
        return fetcher == Introspection.TypeMetaFieldDefDataFetcher && !insiders.include(context)
                ? environment -> null
                : fetcher;
    }

    /** The result as this viewer may see it. */
    ExecutionResult result(ExecutionResult result, ExecutionInput input) {
        if (result.getErrors().stream().noneMatch(HiddenSchema::namesTypes)) {
            return result;
        }
        var inside = insiders.include(input.getGraphQLContext());
        var locale = input.getLocale();
        return errors(result, error -> inside ? withoutValue(error) : hidden(error, locale));
    }

    private static ExecutionResult errors(ExecutionResult result, UnaryOperator<GraphQLError> change) {
        List<GraphQLError> errors = result.getErrors().stream()
                .map(error -> namesTypes(error) ? change.apply(error) : error)
                .toList();
        return result.transform(answer -> answer.errors(errors));
    }

    /** Nobody is told again what was sent in place of a value of an enum: it may be somebody's phone number. */
    private static GraphQLError withoutValue(GraphQLError error) {
        var told = error.getMessage() == null ? -1 : error.getMessage().indexOf(NO_SUCH_VALUE);
        return told < 0
                ? error
                : GraphQLError.newError()
                        .errorType(error.getErrorType())
                        .message("%s", error.getMessage().substring(0, told))
                        .locations(error.getLocations())
                        .build();
    }

    private static boolean namesTypes(GraphQLError error) {
        return error.getErrorType() == ErrorType.ValidationError;
    }

    private GraphQLError hidden(GraphQLError error, Locale locale) {
        var builder = GraphqlErrorBuilder.newError();
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        return messages.error(builder, Fault.badInput("door.schema"), locale);
    }
}
