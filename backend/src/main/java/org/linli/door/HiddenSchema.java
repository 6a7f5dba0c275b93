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
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultMessages;
import org.springframework.stereotype.Component;

/** Tells nothing of the schema to those who may not read it: {@code __type} is null, and errors name no types. */
@Component
class HiddenSchema {

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
        var hidden = result.getErrors().stream().anyMatch(HiddenSchema::namesTypes)
                && !insiders.include(input.getGraphQLContext());
        return hidden ? hidden(result, input.getLocale()) : result;
    }

    private ExecutionResult hidden(ExecutionResult result, Locale locale) {
        List<GraphQLError> errors = result.getErrors().stream()
                .map(error -> namesTypes(error) ? hidden(error, locale) : error)
                .toList();
        return result.transform(answer -> answer.errors(errors));
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
