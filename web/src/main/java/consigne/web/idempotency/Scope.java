package consigne.web.idempotency;

/**
 * What a key is unique in.
 *
 * @param caller who sends the request
 * @param operation method and path
 * @param key what the caller calls this request
 */
record Scope(String caller, String operation, String key) {}
