package org.linli.shared.errors;

import java.util.List;

/**
 * A broken rule as it is stored with the outcome of a mutation.
 *
 * @param code name of the rule in the module's enum
 * @param field path of the input field at fault; empty when no single field is
 * @param arguments what the message is filled with
 */
public record Rejection(String code, List<String> field, List<String> arguments) {}
