package org.linli.shared.errors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A broken rule, told to the person (lane 1).
 *
 * @param code the rule, from the module's own enum
 * @param message in the person's language, and what would fix it
 * @param field path of the input field at fault; null when no single field is
 */
public record UserError<C extends Enum<C>>(C code, String message, @Nullable List<String> field) {}
