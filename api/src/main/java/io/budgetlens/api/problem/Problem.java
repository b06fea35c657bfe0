package io.budgetlens.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of a refusal (RFC 9457).
 *
 * @param instance the path that was asked for
 * @param parameter the parameter that is wrong, with what was given and what is allowed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @Nullable String parameter,
    @Nullable String given,
    @Nullable String allowed) {}
