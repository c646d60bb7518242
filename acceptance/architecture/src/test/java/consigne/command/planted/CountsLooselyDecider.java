package consigne.command.planted;

public interface CountsLooselyDecider {
    double euros();
}
