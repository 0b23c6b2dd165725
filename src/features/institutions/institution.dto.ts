import { PartialType } from '@nestjs/swagger';
import { INSTITUTION_KINDS, type InstitutionKind } from '../../domain/values/institution-kinds.js';
import { Day, Email, Id, LEFT_OUT_ONLY, OneOf, Pattern, Text } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';
import { GENDERS, type Person } from './person.entity.js';

export class NewInstitution {
  @Text({ max: 500 })
  name: string;

  @Text({ optional: true, max: 100 })
  shortName?: string;

  @Pattern(/^[A-Z0-9]{1,12}$/, {
    optional: true,
    description: 'prefix of the project codes of this authority',
  })
  code?: string;

  @OneOf(INSTITUTION_KINDS, { optional: true, nullable: false, description: 'other unless told' })
  kind?: InstitutionKind;

  @Text({ optional: true, max: 500 })
  address?: string;

  @Day({ optional: true })
  validFrom?: string;

  @Day({ optional: true, description: 'last day of its existence' })
  validTo?: string;

  @Id({ optional: true, description: 'who took over' })
  successorId?: string;

  @Text({ optional: true })
  note?: string;
}

export class InstitutionChange extends PartialType(NewInstitution, LEFT_OUT_ONLY) {}

export class NewPerson {
  @Text({ max: 200 })
  fullName: string;

  @Text({ optional: true, max: 100, description: 'such as PGS.TS.' })
  academicTitle?: string;

  @OneOf(GENDERS, { optional: true, description: 'for the statistics forms only' })
  gender?: Person['gender'];

  @Id({ optional: true })
  institutionId?: string;

  @Email({ optional: true })
  email?: string;

  @Text({ optional: true, max: 40 })
  phone?: string;

  @Text({ optional: true })
  note?: string;
}

export class PersonChange extends PartialType(NewPerson, LEFT_OUT_ONLY) {}

export class RegisterQuery extends PageQuery {
  @Text({ optional: true, max: 200, description: 'words, found with or without accents' })
  q?: string;
}

export class InstitutionQuery extends RegisterQuery {
  @OneOf(INSTITUTION_KINDS, { optional: true })
  kind?: InstitutionKind;
}

export class PersonQuery extends RegisterQuery {
  @Id({ optional: true, description: 'who belongs to it' })
  institutionId?: string;
}
