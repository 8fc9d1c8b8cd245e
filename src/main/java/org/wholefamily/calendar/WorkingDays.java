package org.wholefamily.calendar;
import java.time.LocalDate;
public class WorkingDays { public LocalDate plus(LocalDate d, int n) { return d.plusDays(n); } }
