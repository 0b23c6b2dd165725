import { Injectable } from '@nestjs/common';
import { Institution } from './institution.entity.js';
import { Person } from './person.entity.js';
import { RegisterRepository } from './register.repository.js';

@Injectable()
export class InstitutionRepository extends RegisterRepository<Institution> {
  constructor() {
    super(Institution, 'name');
  }
}

@Injectable()
export class PersonRepository extends RegisterRepository<Person> {
  constructor() {
    super(Person, 'fullName');
  }
}
