package consigne.vault;

/** Nothing more is kept about a person whose key was destroyed. */
public final class PersonForgotten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonForgotten(Person person) {
        super(person.id() + " is forgotten", null, false, false);
    }
}
