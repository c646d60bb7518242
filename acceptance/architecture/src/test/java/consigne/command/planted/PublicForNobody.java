package consigne.command.planted;

public interface PublicForNobody {}
