/** A line of the teacher's roster: who should be there. Empty strings where the roster says nothing. */
export interface Student {
  /** Identifies the student in this run: the first of `login`, `sisId`, `email`, `id`, `name` that is given. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** Canvas `ID`, a number as text. */
  readonly canvasId: string;
  /** Canvas `SIS User ID`, Moodle `idnumber`. */
  readonly sisId: string;
  /** Canvas `SIS Login ID`, Moodle `username`. */
  readonly login: string;
  /** The number in Moodle's names of zips and folders, `Ada Lovelace_4021_assignsubmission_file_`. */
  readonly moodleId: string;
  readonly section: string;
  /** The name at GitHub, where the roster has a column of its own for it. */
  readonly github?: string;
}
