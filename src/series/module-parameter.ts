/** A module parameter of KVM: its name on the command line and the variable the code reads. */
export type ModuleParameter = Readonly<{module: string; name: string; variable: string; path: string}>;
