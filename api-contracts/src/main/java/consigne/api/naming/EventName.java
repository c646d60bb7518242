package consigne.api.naming;

/**
 * The frozen name of an event.
 *
 * @param name such as {@code order.placed}
 * @param revision such as {@code v1}
 */
public record EventName(String name, String revision) {

    @Override
    public String toString() {
        return name + "." + revision;
    }
}
