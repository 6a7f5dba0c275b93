package org.linli.door;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultMessages;
import org.springframework.stereotype.Component;

/** Tells nothing of the schema to those who may not read it: {@code __type} is null, and errors name no types. */
@Component
class HiddenSchema extends SimplePerformantInstrumentation {

    private final Insiders insiders;
    private final FaultMessages messages;

    HiddenSchema(Insiders insiders, FaultMessages messages) {
        this.insiders = insiders;
        this.messages = messages;
    }

    /** Null and not an error, because the audit of GraphQL over HTTP asks for a type. */
    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var field = parameters.getExecutionStepInfo().getField().getName();
        var hidden = field.equals(Introspection.TypeMetaFieldDef.getName())
                && !insiders.include(parameters.getExecutionContext().getGraphQLContext());
        return hidden ? environment -> null : fetcher;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var hidden = result.getErrors().stream().anyMatch(HiddenSchema::namesTypes)
                && !insiders.include(parameters.getGraphQLContext());
        return CompletableFuture.completedFuture(
                hidden ? hidden(result, parameters.getExecutionInput().getLocale()) : result);
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
